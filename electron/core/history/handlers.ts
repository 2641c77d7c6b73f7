import type { Handlers } from '../kernel/app.ts';
import { putWasteBack } from './putWasteBack.ts';
import { listHistory, takeBack } from './takeBack.ts';
import { removeFromWaste, wasteList } from './waste.ts';

export const historyHandlers = {
  'history.list': listHistory,
  'history.takeBack': takeBack,
  'waste.list': wasteList,
  'waste.putBack': putWasteBack,
  'waste.remove': removeFromWaste,
} satisfies Partial<Handlers>;
