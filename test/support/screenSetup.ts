import { afterEach } from 'vitest';
import { leaveScreen } from './screen.tsx';

// Here, not where the screen is shown: that module is read once for several files.
afterEach(leaveScreen);
