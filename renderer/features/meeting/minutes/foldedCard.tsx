import { Button as AriaButton } from 'react-aria-components';
import type { ResolutionId } from '../../../../shared/domain/ids.ts';
import { plainText } from '../../../../shared/domain/richText.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { outcomeLabels } from '../../../../shared/german/labels.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useFocusOnStep } from '../../../ui/useFocusOnStep.ts';
import { useFindings } from './findings.tsx';
import type { Folding } from './folding.ts';

type Props = { resolution: Resolution; parts: readonly Resolution[]; folding: Folding };

/** A resolution that is done, as one line: what it is, how its wording begins, what became of it. */
export function FoldedCard({ resolution, parts, folding }: Props) {
  const { id, label, part, position, text, election } = resolution;
  const name = `${label || 'Beschluss'} ${position + 1}`;
  const findingsOf = useFindings();
  const isOdd = [resolution, ...parts].some((one) => findingsOf(one).length > 0);
  return (
    <section className="resolution folded" aria-label={name} data-resolution={id} tabIndex={-1}>
      <AriaButton
        ref={folding.button}
        className="folded-line"
        aria-expanded={false}
        autoFocus={folding.pressed === id}
        onPress={() => folding.press(id)}
      >
        <Icon name="chevron-right" />
        <strong>{[name, part].filter(Boolean).join(', ')}</strong>
        <span className="folded-words">{election ? election.post : plainText(text)}</span>
        <span className="folded-result">
          {parts.length > 0
            ? parts.map((one) => <span key={one.id}>{resultOfPart(one)}</span>)
            : resultOf(resolution)}
        </span>
        {isOdd && (
          <span>
            <Icon name="warning" />
            <span className="kern-sr-only">bitte prüfen</span>
          </span>
        )}
      </AriaButton>
    </section>
  );
}

const resultOf = ({ printedResult, outcome }: Resolution): string =>
  printedResult.trim() || outcomeLabels[outcome];

const resultOfPart = (part: Resolution): string => `${part.part}: ${resultOf(part)}`;

type ButtonProps = { resolution: Resolution; folding: Folding | null };

/** In the head of the open card; while it is not done there is nothing to fold. */
export function FoldButton({ resolution, folding }: ButtonProps) {
  const { id, label, position } = resolution;
  if (!folding) return null;
  return (
    <IconButton
      ref={folding.button}
      icon="arrow-up"
      label={`Zuklappen: ${label || 'Beschluss'} ${position + 1}`}
      aria-expanded
      autoFocus={folding.pressed === id}
      onPress={() => folding.press(id)}
    />
  );
}

/** Of several that are done, all at once. */
export function FoldAll({ done, folding }: { done: readonly ResolutionId[]; folding: Folding }) {
  const isFolded = done.every((id) => folding.isFolded(id));
  // A card that is folded takes the field with it that had the focus.
  const row = useFocusOnStep<HTMLDivElement>(String(isFolded));
  if (done.length < 2) return null;
  return (
    <div ref={row} role="group" aria-label="Beschlüsse" className="row fold-all" tabIndex={-1}>
      <Button
        compact
        variant="tertiary"
        icon={isFolded ? 'chevron-right' : 'arrow-up'}
        onPress={() => folding.pressAll(done)}
      >
        {isFolded ? 'Alle aufklappen (F9)' : 'Erledigte zuklappen (F9)'}
      </Button>
    </div>
  );
}
