/** Lists of the minutes know their first number only: one that goes on elsewhere ("<li value=4>") begins there anew. */
export function splitAtNumbers(body: HTMLElement): void {
  for (const point of body.querySelectorAll<HTMLLIElement>('ol > li[value]')) {
    const list = point.parentElement as HTMLOListElement;
    const before = [...list.children].filter(({ tagName }) => tagName === 'LI').indexOf(point);
    if (before === 0) list.start = point.value;
    if (list.start + before === point.value) continue;
    const rest = list.cloneNode() as HTMLOListElement;
    rest.start = point.value;
    const points = [...list.children];
    rest.append(...points.slice(points.indexOf(point)));
    list.after(rest);
  }
}
