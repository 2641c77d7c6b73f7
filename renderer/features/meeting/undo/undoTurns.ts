import { createContext, useContext } from 'react';

/**
 * How often something was undone, done again or taken back in this meeting: a form that began before that begins anew, since what
 * it shows is not what is stored any more.
 */
type UndoTurns = { turns: number; beginAnew: () => void };
const UndoTurnsContext = createContext<UndoTurns>({ turns: 0, beginAnew: () => undefined });
export const UndoTurnsProvider = UndoTurnsContext.Provider;
export const useUndoTurns = (): number => useContext(UndoTurnsContext).turns;
export const useBeginAnew = (): (() => void) => useContext(UndoTurnsContext).beginAnew;
