/** What the packed program holds, by the names of Node: 'linux', 'win32' or 'darwin'; 'x64' or 'arm64'. */
export type Target = { platform: string; arch: string };
export type PackedFile = { name: string; size: number };

/** Without the runtime: 80 MB, as Windows counts them. */
export const LARGEST = 80 * 1024 * 1024;
const LARGE = 5_000_000;

/** What is large, and why it has to be. */
const largeFor: { file: RegExp; reason: string }[] = [
  { file: /typst-ts-node-compiler\.[\w-]+\.node$/, reason: 'Typst, which sets PDF/UA and PDF/A pages' },
];

const typst = ({ platform, arch }: Target): string =>
  `typst-ts-node-compiler-${platform}-${arch}${{ linux: '-gnu', win32: '-msvc' }[platform] ?? ''}`;

/** What may be in the archive, and nothing else. */
const allowed = (target: Target): RegExp[] => [
  /^package\.json$/,
  /^out\/main\/(?:main|checker|opener|examiner|reader|foreignReader|maker|pictureReader|joiner)\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[^/]+\.(?:js|css|woff2?|svg|png)$/,
  /^out\/renderer\/woerterbuch\/(?:de\.(?:aff|dic)|LIZENZ\.txt)$/,
  /^resources\/handbuch\/.+\.(?:html|css|png|svg)$/,
  /^node_modules\/better-sqlite3-multiple-ciphers\/(?:package\.json|LICENSE|lib\/.+\.js)$/,
  new RegExp(
    `^node_modules/better-sqlite3-multiple-ciphers/prebuilds/${target.platform}-${target.arch}\\.node$`,
  ),
  /^node_modules\/@myriaddreamin\/typst-ts-node-compiler\/(?:package\.json|LICENSE|index(?:-napi)?\.js)$/,
  new RegExp(`^node_modules/@myriaddreamin/${typst(target)}/(?:package\\.json|[^/]+\\.node)$`),
  /^node_modules\/@expo-google-fonts\/\w+\/(?:package\.json|LICENSE(?:_FONT)?)$/,
  /^node_modules\/@expo-google-fonts\/\w+\/(?:400Regular|700Bold)(?:_Italic)?\/[^/]+\.ttf$/,
  /^node_modules\/dejavu-fonts-ttf\/(?:package\.json|LICENSE)$/,
  /^node_modules\/dejavu-fonts-ttf\/ttf\/DejaVuSans(?:-(?:Bold|Oblique|BoldOblique))?\.ttf$/,
];

/** Without one of these the program does not start, or a part of it does not. */
const needed = (target: Target): { file: RegExp; count: number }[] => [
  { file: /^package\.json$/, count: 1 },
  { file: /^out\/main\/\w+\.js$/, count: 9 },
  { file: /^out\/preload\/preload\.cjs$/, count: 1 },
  { file: /^out\/renderer\/index\.html$/, count: 1 },
  { file: /^out\/renderer\/woerterbuch\//, count: 3 },
  { file: /^resources\/handbuch\/index\.html$/, count: 1 },
  {
    file: new RegExp(`/better-sqlite3-multiple-ciphers/prebuilds/${target.platform}-${target.arch}\\.node$`),
    count: 1,
  },
  { file: new RegExp(`/${typst(target)}/[^/]+\\.node$`), count: 1 },
  { file: /\.ttf$/, count: 20 },
];

/** One line for each file that does not belong there, that is missing, or that is large without a reason. */
export function faultsOf(files: readonly PackedFile[], target: Target): string[] {
  const may = allowed(target);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  return [
    ...files
      .filter(({ name }) => !may.some((pattern) => pattern.test(name)))
      .map(({ name }) => `not allowed: ${name}`),
    ...needed(target)
      .filter(({ file, count }) => files.filter(({ name }) => file.test(name)).length !== count)
      .map(({ file, count }) => `missing: ${count} of ${file.source}`),
    ...files
      .filter(({ name, size }) => size > LARGE && !largeFor.some(({ file }) => file.test(name)))
      .map(({ name, size }) => `large without a reason: ${name}, ${size} bytes`),
    ...(total > LARGEST ? [`too large: ${total} bytes`] : []),
  ];
}
