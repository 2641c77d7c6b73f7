import { Buffer } from 'node:buffer';

/** Numbers that look like chance and are the same each time. */
export function chanceOf(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, one: <T>(from: readonly T[]): T => from[below(from.length)] as T };
}
export type Chance = ReturnType<typeof chanceOf>;

/** What hurts where a text is put into SQL, a page, XML, Typst, Word, a table, a mail, a path or a pattern. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'a\udfffb',
  '\u{202e}gnp.exe\u{202c}',
  '\u{feff}\u{200b}\u{2060}',
  '\u{1}\u{8}\u{b}\u{1f}\u{7f}\u{85}\u{fffe}',
  '\r\n.\r\nRCPT TO:<x@example.org>\r\n',
  'a\r\nBcc: x@example.org',
  '__proto__',
  'constructor',
  'toString',
  "'; drop table person; --",
  '" or 1=1 --',
  '%_\\%',
  'NEAR(a b) AND "x" * ^',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '<!DOCTYPE x [<!ENTITY a "b">]>&a;]]>',
  '&amp;&#0;&#xD800;',
  '#read("/etc/passwd") $x$ #import "@preview/a:1.0.0" *_`[[',
  '{ INCLUDETEXT "C:\\\\x" } {{x}} {#x}{/x} {%x}',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '../../../../etc/passwd',
  'C:\\Windows\\..\\x',
  '\\\\server\\share',
  'CON',
  'a'.repeat(255) + '.docx',
  '/dev/zero',
  'file:///etc/passwd',
  '(a+)+$',
  'a'.repeat(100_000),
  'ä'.repeat(5000),
  '\u{1F468}\u{200D}\u{1F469}'.repeat(200),
  'a\u{301}'.repeat(2000),
  '٣٣٣',
  '٢٠٢٦-٠٩-١٦',
  '0000-00-00',
  '9999-12-31',
  '2026-02-30',
  '-000001-01-01',
  '24:00',
  '99:99',
  '1e309',
  'NaN',
  'null',
  '00000000-0000-0000-0000-000000000000',
  'x@[127.0.0.1]',
  '"a b"@example.org',
  'jörg@bürgeramt.example',
  'a@' + 'b.'.repeat(200) + 'de',
];

const hostileNumbers: readonly number[] = [
  0,
  -0,
  -1,
  1,
  0.1,
  1e308,
  -1e308,
  Infinity,
  Number.NaN,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 2,
  Number.MIN_SAFE_INTEGER,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  5e-324,
];

const nested = (depth: number): unknown => {
  let inner: unknown = 'innen';
  for (let n = 0; n < depth; n += 1) inner = n % 2 === 0 ? [inner] : { content: inner };
  return inner;
};
const deep = [nested(20), nested(2000)];

/** As JSON.parse makes it: an own key of that name. */
const poisoned = (): unknown =>
  JSON.parse('{"__proto__":{"id":"x","isAdmin":true},"constructor":{"prototype":{"x":1}},"toString":1}');

const wrongShapes: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => 0,
  () => 'x',
  () => [],
  () => ({}),
  poisoned,
  () => deep[0],
  () => deep[1],
  () => Array.from({ length: 10_000 }, () => 'x'),
  () => Array.from({ length: 10_000 }, (_, n) => ({ id: String(n), version: n })),
  () => new Date(0),
  () => new Map([['a', 1]]),
  () => new Uint8Array(10),
  () => 10n,
];

const files: readonly (() => Uint8Array)[] = [
  () => new Uint8Array(),
  () => Buffer.from('x'),
  () => Buffer.from('PK\u{3}\u{4}'),
  () => Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  () => Buffer.from(`{\\rtf1${'{'.repeat(100_000)}`),
  () => Buffer.from('<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>'),
  () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]),
  () => Buffer.from('{"format":"ratsfeder-freigabe","version":1}'),
  () => Buffer.from(`Name;Vorname\n${'"'.repeat(1001)}\n`),
];

/** A file of which some bytes are others, or of which the end is gone. */
function spoilt(file: Uint8Array, chance: Chance): Uint8Array {
  const spoiled = Uint8Array.from(file);
  if (chance.below(3) === 0) return spoiled.subarray(0, chance.below(spoiled.length + 1));
  for (let n = chance.below(8); n >= 0 && spoiled.length > 0; n -= 1)
    spoiled[chance.below(spoiled.length)] = chance.below(256);
  return spoiled;
}

/** In the place of a value: mostly of its own kind, so that it comes past the first look. */
function hostileFor(value: unknown, chance: Chance): unknown {
  if (chance.below(4) === 0) return chance.one(wrongShapes)();
  if (value instanceof Uint8Array) return chance.below(2) === 0 ? spoilt(value, chance) : chance.one(files)();
  if (typeof value === 'number') return chance.one(hostileNumbers);
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return hostileList(value, chance);
  if (typeof value === 'object' && value !== null) return hostileObject(value, chance);
  if (chance.below(3) === 0 && typeof value === 'string') return value + chance.one(hostileTexts);
  return chance.one(hostileTexts);
}

function hostileList(list: readonly unknown[], chance: Chance): unknown {
  const many = [0, 2, 51, 10_000][chance.below(4)] ?? 0;
  return Array.from(
    { length: many },
    (_, n) => list[n % Math.max(1, list.length)] ?? chance.one(hostileTexts),
  );
}

function hostileObject(value: object, chance: Chance): unknown {
  const keys = Object.keys(value);
  const key = keys.length > 0 ? chance.one(keys) : 'id';
  switch (chance.below(3)) {
    case 0:
      return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    case 1:
      return Object.assign(poisoned() as object, value);
    default:
      return { ...value, [chance.one(hostileTexts)]: chance.one(wrongShapes)() };
  }
}

type Path = readonly (string | number)[];

/** Where something stands in a value; not in what is too large to be an input that somebody meant. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || path.length > 30)
    return [path];
  const children = Object.entries(value).slice(0, 100);
  return [path, ...children.flatMap(([key, child]) => pathsIn(child, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, chance: Chance): unknown {
  if (key === undefined) return hostileFor(value, chance);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((child: unknown, at) =>
      String(at) === String(key) ? replaced(child, rest, chance) : child,
    );
  return { ...value, [key]: replaced(Reflect.get(value, key), rest, chance) };
}

/** An input that is good but for one to three places in it. */
export function hostile(input: unknown, chance: Chance): unknown {
  let changed = input;
  for (let n = chance.below(3); n >= 0; n -= 1)
    changed = replaced(changed, chance.one(pathsIn(changed)), chance);
  return changed;
}
