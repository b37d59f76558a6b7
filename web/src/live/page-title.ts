import { createStore } from './store.ts';

/** What the page is about, for the tab and for ears. */
export const pageTitle = createStore('');

pageTitle.subscribe(() => {
  document.title = `${pageTitle.get()} · Microservice Dashboard`;
});
