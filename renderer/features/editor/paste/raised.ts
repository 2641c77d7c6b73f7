import { raisedSigns } from '../../../../shared/domain/raisedSigns.ts';
import { withStyle } from './styles.ts';

/** Gives numbers above and below the line the signs that they have of their own. */
export function keepRaised(body: HTMLElement): void {
  const above = [...body.querySelectorAll('sup'), ...withStyle(body, /vertical-align:super/)];
  const below = [...body.querySelectorAll('sub'), ...withStyle(body, /vertical-align:sub(?!\w)/)];
  for (const element of above) write(element, 'super');
  for (const element of below) write(element, 'sub');
}

function write(element: Element, where: 'super' | 'sub'): void {
  const raised = raisedSigns(element.textContent, where);
  if (raised !== element.textContent) element.textContent = raised;
}
