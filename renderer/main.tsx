import '@kern-ux/native/dist/fonts/fira-sans.css';
import '@kern-ux/native/dist/kern.min.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/overlays.css';
import './ui/shell.css';
import './ui/forcedColors.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { beginCalls } from './host.ts';
import { Root } from './root.tsx';

beginCalls();

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
}
