import { onTestFinished, expect, test } from 'vitest';
import {
  beginSaving,
  discardAll,
  failed,
  flushAll,
  reportSaving,
  saveState,
  watchSaving,
} from '../../renderer/saving/saveBoard.ts';
import { AppError } from '../../shared/errors.ts';

const typed = { flush: () => Promise.resolve(), discard: () => undefined };

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
  for (let key = 0; key < 20; key++) reportSaving('text', { kind: 'pending' }, typed);
  reportSaving('text', { kind: 'saved', at: '17:42:10' }, typed);
  expect(seen.map(({ kind }) => kind)).toEqual(['saved', 'pending', 'saved']);
});

test('what could not be saved is shown although something else is on its way, until it is saved', () => {
  const seen = drawings();
  reportSaving('text', { kind: 'pending' }, typed);
  reportSaving('resolution', failed(new AppError({ code: 'CONFLICT' })), typed);
  reportSaving('text', { kind: 'pending' }, typed);
  reportSaving('resolution', { kind: 'saved', at: '17:42:11' }, typed);
  reportSaving('text', { kind: 'saved', at: '17:42:12' }, typed);
  expect(seen.map(({ kind }) => kind)).toEqual(['saved', 'pending', 'failed', 'pending', 'saved']);
});

test('what could not be saved and is given up holds up nothing that comes next', async () => {
  const discard = () => reportSaving('text', { kind: 'saved', at: null }, typed);
  reportSaving('text', failed(new AppError({ code: 'CONFLICT' })), { ...typed, discard });
  expect(await flushAll()).toBe(false);
  discardAll();
  expect(await flushAll()).toBe(true);
  expect(saveState().kind).toBe('saved');
});

test('a screen says when its own was saved, not what was typed on the one before', () => {
  reportSaving('paper:1', { kind: 'saved', at: '16:55:15' }, typed);
  reportSaving('paper:1', { kind: 'pending' }, typed);
  beginSaving();
  expect(saveState().kind).toBe('pending');
  reportSaving('paper:1', { kind: 'saved', at: '16:55:16' }, typed);
  expect(saveState()).toEqual({ kind: 'saved', at: null });
  reportSaving('paper:2', { kind: 'pending' }, typed);
  reportSaving('paper:2', { kind: 'saved', at: '16:58:02' }, typed);
  expect(saveState()).toEqual({ kind: 'saved', at: '16:58:02' });
});
