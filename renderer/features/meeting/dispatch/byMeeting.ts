import type { MeetingId } from '../../../../shared/domain/ids.ts';

/** Something that each meeting has and that outlives the screens; whoever shows it is told when it changes. */
export function byMeeting<T>() {
  const values = new Map<MeetingId, T>();
  const listeners = new Set<() => void>();
  return {
    get: (meetingId: MeetingId): T | undefined => values.get(meetingId),
    put: (meetingId: MeetingId, value: T | null): void => {
      if (value === null) values.delete(meetingId);
      else values.set(meetingId, value);
      for (const listener of listeners) listener();
    },
    watch: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
