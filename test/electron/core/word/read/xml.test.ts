import {
  type Arbitrary,
  array,
  assert,
  constant,
  constantFrom,
  dictionary,
  property,
  string,
  tuple,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Element, parseXml, xmlText } from '../../../../../electron/core/word/read/xml.ts';

describe('XML', () => {
  it('is the same after writing and reading', () => {
    const text = string({
      unit: constantFrom('a', 'ü', '&', '<', '>', '"', "'", '\n', '\r', '\t', ' ', ']]>', '😀'),
    });
    const key = constantFrom('w:val', 'xml:space', 'r:id', 'Größe');
    const holding = (children: Arbitrary<Element[]>): Arbitrary<Element> =>
      tuple(dictionary(key, text, { noNullPrototype: true }), children).map(([attributes, inside]) => ({
        name: 'w:p',
        attributes: new Map(Object.entries(attributes)),
        children: inside,
      }));
    const tree = holding(array(holding(array(holding(constant([]))))));
    assert(
      property(tree, text, (root, words) => {
        const whole = { ...root, children: [...root.children, ...(words === '' ? [] : [words])] };
        expect(parseXml(xmlText(whole))).toEqual(whole);
      }),
    );
  });

  it.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a>x</a>y',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<a b="<"/>',
    '<a>&nbsp;</a>',
    '<a>a & b</a>',
    '<a>&#0;</a>',
    '<a>&#x110000;</a>',
    '<a>\u{1}</a>',
    '<!DOCTYPE a><a/>',
    '<a><!-- </a>',
    '<a><![CDATA[</a>',
    '<'.repeat(100_000),
    '<a>'.repeat(100_000),
  ])('that is not well-formed is refused: %.20s', (xml) => {
    expect(() => parseXml(xml)).toThrow();
  });
});
