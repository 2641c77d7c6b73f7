import { useQuery } from '../../../api.ts';

/** Whether the IT of the house wants no mail sent from here. */
export const useMailOff = (): boolean => useQuery('app.status', {}).data?.mailOff ?? false;
