import { Node } from '@tiptap/core';
import { longestAlt, type Picture } from '../../../../shared/domain/inline.ts';

/** Where the page finds a picture. */
type UrlOf = (sha256: string) => Promise<string>;

/** A picture within a line. What a text keeps of it is where its bytes are found, and what it shows. */
export const picture = Node.create<{ urlOf: UrlOf }>({
  name: 'picture',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addOptions: () => ({ urlOf: () => Promise.reject(new Error('nobody shows pictures here')) }),
  addAttributes: () => ({
    sha256: { default: '', parseHTML: (element) => element.dataset['sha256'] },
    width: { default: 1, parseHTML: (element) => Number(element.getAttribute('width')) },
    height: { default: 1, parseHTML: (element) => Number(element.getAttribute('height')) },
    alt: { default: '' },
  }),
  parseHTML: () => [{ tag: 'img[data-sha256]' }],
  renderHTML({ node }) {
    const { sha256, width, height, alt } = pictureAttrs(node.attrs);
    return ['img', { 'data-sha256': sha256, width, height, alt }];
  },
  addNodeView() {
    const { urlOf } = this.options;
    return ({ node }) => {
      const dom = document.createElement('img');
      show(dom, pictureAttrs(node.attrs), urlOf);
      return { dom };
    };
  },
});

/** As the closed schema has them, whatever page they came from. */
export const pictureAttrs = (attrs: Record<string, unknown>): Picture['attrs'] => ({
  sha256: String(attrs['sha256']),
  width: Number(attrs['width']),
  height: Number(attrs['height']),
  alt: String(attrs['alt']).slice(0, longestAlt),
});

/** The words stand there at once, and where the picture is gone they stay. */
function show(image: HTMLImageElement, { sha256, width, height, alt }: Picture['attrs'], urlOf: UrlOf): void {
  image.className = 'picture';
  image.alt = alt;
  image.title = alt === '' ? 'Bild ohne eigene Aussage' : alt;
  image.width = width;
  image.height = height;
  image.dataset['sha256'] = sha256;
  urlOf(sha256).then(
    (address) => (image.src = address),
    () => image.classList.add('lost'),
  );
}
