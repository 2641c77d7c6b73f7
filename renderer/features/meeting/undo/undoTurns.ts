import { createContext, useContext } from 'react';

/**
 * How often something was undone or done again in this meeting: a form that began before that begins anew, since what it
 * shows is not what is stored any more.
 */
const UndoTurns = createContext(0);
export const UndoTurnsProvider = UndoTurns.Provider;
export const useUndoTurns = (): number => useContext(UndoTurns);
