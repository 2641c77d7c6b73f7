import { forDocuments } from '../../../../../shared/pictures/forDocuments.ts';
import type { WordPackage } from '../../read/package.ts';

/** Takes from pictures what a camera or a program wrote beside the dots; whether there was any. */
export function dropPictureOrigins(file: WordPackage): boolean {
  const told = file
    .names()
    .filter((name) => /^image\/(?:jpe?g|png)$/i.test(file.contentType(name)) && bare(file, name));
  return told.length > 0;
}

/** Whether there was more than dots. What is no such picture, whatever it is called, stays. */
function bare(file: WordPackage, name: string): boolean {
  const stored = file.stored(name);
  const picture = forDocuments(stored);
  if ('fault' in picture || Buffer.compare(picture.bytes, stored) === 0) return false;
  file.store(name, picture.bytes);
  return true;
}
