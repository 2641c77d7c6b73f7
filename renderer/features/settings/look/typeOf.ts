import type { MinutesStyle } from '../../../../shared/domain/body/body.ts';

const serifs: readonly string[] = ['Times New Roman', 'Georgia'];

/** The type of a sheet that is shown small. */
export const typeOf = ({ font, fontSize }: Pick<MinutesStyle, 'font' | 'fontSize'>): React.CSSProperties => ({
  fontFamily: `'${font}', ${serifs.includes(font) ? 'serif' : 'sans-serif'}`,
  fontSize: `${(0.75 * fontSize) / 11}rem`,
});
