import { pictureSize, type Size } from '../../../../shared/pictures/pictureSize.ts';
import type { Line } from './line.ts';
import type { Look } from './look.ts';

/** Room for the logo in millimetres, and picture points per millimetre at 96 dpi. */
const most = { width: 60, height: 25 };
const pointsPerMm = 96 / 25.4;

/** The first line of the first page, in style "Logo"; none without a logo or where the bytes are no picture. */
export function logoLine(logo: Look['logo']): Line[] {
  const size = logo && pictureSize(logo.bytes);
  if (!logo || !size) return [];
  const { bytes, mediaType, description = '' } = logo;
  const picture = { bytes, mediaType, ...printedSize(size), description: description || 'Logo' };
  return [{ style: 'Logo', runs: [{ type: 'picture', ...picture }], size: 0 }];
}

/** As large as the picture is, or as fits; never enlarged, since that would blur it. In points at 96 dpi. */
function printedSize({ width, height }: Size): Size {
  const scale = Math.min(1, (most.width * pointsPerMm) / width, (most.height * pointsPerMm) / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
