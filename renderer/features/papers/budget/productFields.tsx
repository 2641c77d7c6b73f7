import { useState } from 'react';
import type { Product } from '../../../../shared/domain/paper/paper.ts';
import { productKinds } from '../../../../shared/german/papers.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';

type Props = { products: readonly Product[]; onChange: (products: Product[]) => void };

/** Any number of products and Leitprojekte, each with its number and name. */
export function ProductFields({ products, onChange }: Props) {
  const { keys, add, drop } = useKeys(products.length);
  const replace = (index: number, part: Partial<Product>) =>
    onChange(products.map((product, at) => (at === index ? { ...product, ...part } : product)));
  const remove = (index: number) => {
    drop(index);
    onChange(products.filter((_, at) => at !== index));
  };
  return (
    <fieldset className="kern-fieldset">
      <legend>Betroffene Produkte und Leitprojekte</legend>
      {products.map((product, index) => (
        <div key={keys[index]} className="product-row">
          <SelectField
            label="Art"
            hideLabel={index > 0}
            name={`products.${index}.kind`}
            options={optionsOf(productKinds)}
            value={product.kind}
            onChange={(kind) => replace(index, { kind })}
          />
          <TextField
            label="Nummer"
            hideLabel={index > 0}
            name={`products.${index}.number`}
            value={product.number}
            onChange={(number) => replace(index, { number })}
          />
          <TextField
            label="Bezeichnung"
            hideLabel={index > 0}
            name={`products.${index}.name`}
            value={product.name}
            onChange={(name) => replace(index, { name })}
          />
          <IconButton
            icon="delete"
            label={`${productKinds[product.kind]} ${index + 1} entfernen`}
            onPress={() => remove(index)}
          />
        </div>
      ))}
      <div>
        <Button
          compact
          icon="add"
          onPress={() => {
            add();
            onChange([...products, { kind: 'product', number: '', name: '' }]);
          }}
        >
          Produkt oder Leitprojekt
        </Button>
      </div>
    </fieldset>
  );
}

/** Rows come and go; each keeps its fields by a key of its own. */
function useKeys(count: number) {
  const [{ keys, next }, set] = useState(() => ({
    keys: Array.from({ length: count }, (_, index) => index),
    next: count,
  }));
  return {
    keys,
    add: () => set({ keys: [...keys, next], next: next + 1 }),
    drop: (index: number) => set({ keys: keys.toSpliced(index, 1), next }),
  };
}
