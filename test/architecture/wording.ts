import { fits, type Source } from './source.ts';

/** Where German may stand, and why there. */
const rooms = [
  // Words of the program, and what documents are made of.
  'shared/german/',
  'shared/minutes/',
  'shared/documents/',
  'shared/checks/',
  'shared/public/',
  // What foreign papers are captioned with: read, not said.
  'shared/import/',
  'shared/law*',
  // What a schema says about its own field.
  'shared/contract/',
  'shared/domain/',
  // Screens and menus.
  'renderer/',
  'electron/menu.ts',
  // The sample is content, not wording: nobody else uses its sentences.
  'electron/core/setup/sample/',
  // What older documents said: frozen, and said nowhere else.
  'db/migrations/',
  // Names of styles, as Word lists them: part of the file.
  'electron/core/word/write/',
];

const comment = String.raw`\/\*[^]*?\*\/|\/\/.*$`;
const regex = String.raw`(?<=[(,=:[!&|?{};>]\s*)\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/`;
const quoted = String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\x60(?:[^\x60\\]|\\[^])*\x60`;
const token = new RegExp(`${comment}|${regex}|(${quoted})`, 'gm');

const words =
  'aber alle als auf aus bei bis bitte das dem den der des dies diese dieser ein eine einen einer es fehlt für gibt hier ihre ist kann kein keine mit nach nicht noch nur oder schon sich sie sind und vom von vor wird wurde zu zum zur über';
const german = new RegExp(
  String.raw`(?<![\p{L}-])(?:${words.replaceAll(' ', '|')})(?![\p{L}-])|[äöüÄÖÜß]`,
  'iu',
);
const severalWords = /\p{L}{2,}[^\p{L}]+\p{L}{2,}/u;

/** Each German sentence that stands where German does not belong. */
export const strayGerman = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ file }) => !rooms.some((room) => fits(file, room)))
    .flatMap(({ file, text }) =>
      [...text.matchAll(token)]
        .map(([, literal]) => (literal ?? '').slice(1, -1).replaceAll(/\$\{[^}]*\}/g, '…'))
        .filter((sentence) => severalWords.test(sentence) && german.test(sentence))
        .map((sentence) => `${file} says "${sentence}". Words of the program belong to shared/german.`),
    );
