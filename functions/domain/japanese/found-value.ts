import type { Localised } from '#domain/workload.ts';
import { localised } from './in-japanese.ts';

/**
 * A value that a rule found, in both languages: the words of ours beside the values, `absent` and why something cannot be
 * told; also inside `{kind: "Deployment", hpa: absent}`. What stands in quotation marks is somebody's value.
 */
export function foundValue(value: string): Localised {
  if (!/^[[{]/.test(value)) return localised(value);
  const ja = value.replaceAll(OURS, (text, name?: string, why?: string) => {
    if (name !== undefined) return `${name}なし`;
    return why === undefined ? text : localised(why).ja;
  });
  return { en: value, ja };
}

const OURS =
  /"(?:[^"\\]|\\.)*"|((?:: |[[,] ?))absent(?=[,}\]])|(cannot be told: [^,}\]]*(?:\[\d*\][^,}\]]*)*)/g;
