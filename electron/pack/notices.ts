import { thirdPartyWords } from '../../shared/german/thirdParty.ts';
import type { Part } from './parts.ts';

/** THIRD-PARTY-NOTICES: whose work is in the program, on which terms. Parts with the very same text share it. */
export function noticesOf(parts: readonly Part[]): string {
  const bySameText = Map.groupBy(parts, ({ license, texts }) => [license, ...texts].join('\n'));
  const sections = [...bySameText.values()].map((same) => {
    const [first] = same;
    const text = first && first.texts.length > 0 ? first.texts.join('\n\n') : thirdPartyWords.noText;
    return [...same.map(heading), '', text].join('\n');
  });
  return `${[thirdPartyWords.intro, ...sections].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}

const heading = ({ name, version, license, author, homepage }: Part): string =>
  [`${name} ${version}`, license, author, homepage.replace(/^git\+/, '')]
    .filter((word) => word !== '')
    .join(' · ');
