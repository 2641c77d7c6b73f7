import './budget.css';
import type { PaperView } from '../../../../shared/contract/papers.ts';
import { blankFinancial } from '../../../../shared/domain/paper/financial.ts';
import { Form } from '../../../forms/form.tsx';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { useHead } from '../useHead.ts';
import { FinancialFields } from './financialFields.tsx';
import { ProductFields } from './productFields.tsx';

type Props = { paper: PaperView; isOpen: boolean; onClose: () => void };

/** The products a paper concerns, and "Finanzielle Auswirkungen" as the form of the town asks for them. */
export function BudgetDialog(props: Props) {
  return (
    <Dialog title="Produkte und Finanzen" isOpen={props.isOpen} onClose={props.onClose} wide>
      <BudgetForm {...props} />
    </Dialog>
  );
}

function BudgetForm({ paper, onClose }: Props) {
  const { value, change, submit, conflict, error, isPending } = useHead(paper, onClose);
  const { financial } = value;
  return (
    <Form error={error} onSubmit={submit} label="Produkte und Finanzen">
      <ConflictBox conflict={conflict} />
      <ProductFields products={value.products} onChange={(products) => change({ products })} />
      <Checkbox
        isSelected={financial !== null}
        onChange={(has) => change({ financial: has ? blankFinancial : null })}
      >
        Die Vorlage hat einen Abschnitt „Finanzielle Auswirkungen“
      </Checkbox>
      {financial && <FinancialFields value={financial} onChange={(next) => change({ financial: next })} />}
      <SubmitActions label="Speichern" isPending={isPending} onCancel={onClose} />
    </Form>
  );
}
