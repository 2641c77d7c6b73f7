import { describe, expect, test } from 'vitest';
import { pageHeaders } from '../../electron/pages.ts';
import { duties, exposedIn, importsOfPreload, unguardedWindows } from './electronSurface.ts';
import { program, read, type Source } from './source.ts';

const source = (text: string, file = 'electron/a.ts'): Source => ({ file, text });

describe('what the desktop program exposes', () => {
  test('nothing that Electron’s checklist forbids is in the program', () => {
    expect(exposedIn(program)).toEqual([]);
  });

  test.each([
    'webPreferences: { nodeIntegration: true }',
    'webPreferences: { nodeIntegrationInWorker: true }',
    'webPreferences: { sandbox: false }',
    'webPreferences: { webSecurity: false }',
    'void shell.openExternal(url);',
    'new BrowserWindow({});',
    'app.commandLine.appendSwitch("no-sandbox");',
    "app.on('certificate-error', trust);",
    'contents.executeJavaScript(text);',
    "ipcMain.handle('a', answer);",
    'const run = new Function(text);',
  ])('"%s" is found', (text) => {
    expect(exposedIn([source(text)])).toHaveLength(1);
  });

  test('each window is made with the same rules', () => {
    expect(unguardedWindows(read('electron/window.ts'))).toBe(0);
    expect(unguardedWindows(source('new BrowserWindow({ title })'))).toBe(1);
  });

  test.each(duties)('$file: $what', ({ file, says }) => {
    expect(read(file).text).toMatch(says);
  });

  test('the preload knows Electron and the words of the bridge, and nothing else', () => {
    expect(importsOfPreload(read('electron/preload.ts'))).toEqual([]);
  });

  test('pages run no script but those of the program, and none of them from text', () => {
    const policy = pageHeaders['content-security-policy'];
    const rules = Object.fromEntries(policy.split('; ').map((rule) => [rule.split(' ')[0], rule]));
    expect(rules).toMatchObject({
      'default-src': "default-src 'self'",
      'script-src': "script-src 'self'",
      'object-src': "object-src 'none'",
      'base-uri': "base-uri 'none'",
      'form-action': "form-action 'none'",
      'frame-ancestors': "frame-ancestors 'none'",
    });
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  });
});
