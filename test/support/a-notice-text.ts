import type { NoticeText } from '#domain/notices/notice.ts';

/** A notice with everything in it, and with letters that markup would take for its own. */
export const aNoticeText = (more: Partial<NoticeText> = {}): NoticeText => ({
  language: 'en',
  title: 'R&D: what is to do',
  url: 'http://dashboard.example/teams/R%26D',
  lead: '2 are open, 1 <new>.',
  sections: [
    {
      heading: 'Came back',
      lines: [
        {
          text: 'Use <b> & "quotes" | pipes',
          url: 'http://dashboard.example/services/api/todos?a=1&b=|',
          detail: 'api, due 2026-11-27',
        },
      ],
      more: { text: '3 more', url: 'http://dashboard.example/teams/R%26D' },
    },
  ],
  ...more,
});
