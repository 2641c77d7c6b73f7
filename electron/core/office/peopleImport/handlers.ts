import type { Handlers } from '../../kernel/app.ts';
import { exportPeople } from '../exportPeople.ts';
import { leftOverRows } from './leftOver.ts';
import {
  chooseForRows,
  discardPeopleImport,
  getPeopleImport,
  listAllPeopleImports,
  savePeopleImport,
} from './lists.ts';
import { readPeopleImport } from './readList.ts';
import { takeOverPeople } from './takeOverPeople.ts';
import { undoTakeOver } from './undoTakeOver.ts';

/** Lists of people, from the file to the members and back. */
export const peopleImportHandlers = {
  'peopleImports.list': listAllPeopleImports,
  'peopleImports.read': readPeopleImport,
  'peopleImports.get': getPeopleImport,
  'peopleImports.save': savePeopleImport,
  'peopleImports.choose': chooseForRows,
  'peopleImports.takeOver': takeOverPeople,
  'peopleImports.undo': undoTakeOver,
  'peopleImports.discard': discardPeopleImport,
  'peopleImports.leftOver': leftOverRows,
  'people.export': exportPeople,
} satisfies Partial<Handlers>;
