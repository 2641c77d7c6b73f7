import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import type { Insertion } from './extensions.ts';
import { FootnoteDialog } from './footnote/footnoteDialog.tsx';
import { LinkDialog } from './link/linkDialog.tsx';
import { PictureDialog } from './picture/pictureDialog.tsx';
import { type ChosenPicture, useChosenPicture } from './picture/useChosenPicture.ts';

export type Insertions = {
  asked: Insertion | null;
  ask: (what: Insertion) => void;
  /** A picture that was pasted or dropped: what does it show? */
  askForPicture: (file: File) => void;
  chosen: ChosenPicture;
  close: () => void;
};

/** What is to come into the text once its dialog has asked for the rest. */
export function useInsertions(): Insertions {
  const [asked, ask] = useState<Insertion | null>(null);
  const chosen = useChosenPicture();
  return {
    asked,
    ask,
    askForPicture: (file) => {
      chosen.choose(file);
      ask('picture');
    },
    chosen,
    close: () => {
      ask(null);
      chosen.forget();
    },
  };
}

type Props = { editor: Editor; insertions: Insertions };

export function InsertionDialogs({ editor, insertions: { asked, chosen, close } }: Props) {
  const shared = { editor, onClose: close };
  return (
    <>
      <LinkDialog {...shared} isOpen={asked === 'link'} />
      <FootnoteDialog {...shared} isOpen={asked === 'footnote'} />
      <PictureDialog {...shared} isOpen={asked === 'picture'} chosen={chosen} />
    </>
  );
}
