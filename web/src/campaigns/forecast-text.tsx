import { useLanguage } from '#web/words/use-words.ts';
import { forecastWords, isLikelyLate, type ShownForecast } from './forecast.ts';

interface Props {
  readonly forecast: ShownForecast | null;
  /** The interval below the likely day, not behind it. */
  readonly twoLines?: boolean;
}

/** When it will be done, in words; a warning where that is likely too late. */
export function ForecastText({ forecast, twoLines = false }: Props) {
  const language = useLanguage();
  if (forecast === null) return null;
  const { likely, range } = forecastWords(forecast, language);
  const looks = isLikelyLate(forecast) ? 'warned' : 'quiet';
  return twoLines ? (
    <span class={`small ${looks} two-lines`} data-tip={range ? `${likely}\n${range}` : likely}>
      <span class={range ? 'cut' : 'wrapped'}>{likely}</span>
      {range ? <span class="cut">{range}</span> : null}
    </span>
  ) : (
    <span class={`small ${looks}`}>
      {likely}
      {range ? ` (${range})` : ''}
    </span>
  );
}
