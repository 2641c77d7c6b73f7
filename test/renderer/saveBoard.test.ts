import { onTestFinished, expect, test } from 'vitest';
import {
  beginSaving,
  failed,
  reportSaving,
  saveState,
  watchSaving,
} from '../../renderer/saving/saveBoard.ts';
import { AppError } from '../../shared/errors.ts';

const flush = () => Promise.resolve();

/** What a screen sees that is drawn anew whenever the state is another one. */
function drawings() {
  const seen = [saveState()];
  const look = () => {
    if (seen.at(-1) !== saveState()) seen.push(saveState());
  };
  onTestFinished(watchSaving(look));
  return seen;
}

test('typing on draws nothing anew until it is saved', () => {
  const seen = drawings();
  for (let key = 0; key < 20; key++) reportSaving('text', { kind: 'pending' }, flush);
  reportSaving('text', { kind: 'saved', at: '17:42:10' }, flush);
  expect(seen.map(({ kind }) => kind)).toEqual(['saved', 'pending', 'saved']);
});

test('what could not be saved is shown although something else is on its way, until it is saved', () => {
  const seen = drawings();
  reportSaving('text', { kind: 'pending' }, flush);
  reportSaving('resolution', failed(new AppError({ code: 'CONFLICT' })), flush);
  reportSaving('text', { kind: 'pending' }, flush);
  reportSaving('resolution', { kind: 'saved', at: '17:42:11' }, flush);
  reportSaving('text', { kind: 'saved', at: '17:42:12' }, flush);
  expect(seen.map(({ kind }) => kind)).toEqual(['saved', 'pending', 'failed', 'pending', 'saved']);
});

test('a screen says when its own was saved, not what was typed on the one before', () => {
  reportSaving('paper:1', { kind: 'saved', at: '16:55:15' }, flush);
  reportSaving('paper:1', { kind: 'pending' }, flush);
  beginSaving();
  expect(saveState().kind).toBe('pending');
  reportSaving('paper:1', { kind: 'saved', at: '16:55:16' }, flush);
  expect(saveState()).toEqual({ kind: 'saved', at: null });
  reportSaving('paper:2', { kind: 'pending' }, flush);
  reportSaving('paper:2', { kind: 'saved', at: '16:58:02' }, flush);
  expect(saveState()).toEqual({ kind: 'saved', at: '16:58:02' });
});
