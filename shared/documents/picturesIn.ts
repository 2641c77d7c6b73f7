/** As a text shows it. */
type Shown = { sha256: string; alt: string };

/** SHA-256 of each picture that a model shows, once. */
export const picturesIn = (model: object): string[] => [
  ...new Set(shownPictures(model).map(({ sha256 }) => sha256)),
];

/** Each picture that a model shows, as often as it does. */
export function shownPictures(model: unknown): Shown[] {
  if (typeof model !== 'object' || model === null) return [];
  const inner = Object.values(model).flatMap(shownPictures);
  return isShown(model) ? [{ sha256: model.sha256, alt: model.alt }, ...inner] : inner;
}

const isShown = (value: object): value is Shown =>
  'alt' in value && 'sha256' in value && typeof value.sha256 === 'string' && typeof value.alt === 'string';
