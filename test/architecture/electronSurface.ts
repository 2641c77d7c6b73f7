import { codeOf, importsOf, type Source } from './source.ts';

/**
 * The checklist of Electron's own security guide and the checks of electronegativity, as rules over our sources.
 * electronegativity itself (1.10.3) cannot read the classes of the built program, asks GitHub for releases while it
 * runs, and ends in an error where it cannot.
 */
type Ban = { pattern: RegExp; but?: string[]; why: string };

const bans: Ban[] = [
  {
    pattern: /\b(?:nodeIntegration\w*|allowRunningInsecureContent|webviewTag|navigateOnDragDrop): true/,
    why: 'A page gets nothing of Node, and shows nothing but our own.',
  },
  {
    pattern: /\b(?:contextIsolation|sandbox|webSecurity): false/,
    why: 'Every page is isolated and in the sandbox.',
  },
  {
    pattern:
      /\b(?:experimentalFeatures|enableBlinkFeatures|enableRemoteModule|allowpopups|bypassCSP|corsEnabled|allowServiceWorkers)\b/,
    why: 'The page needs no more than what Chromium gives to every page.',
  },
  {
    pattern: /<webview|\b(?:BrowserView|WebContentsView|webFrame|desktopCapturer)\b/,
    why: 'There are three windows, all made in electron/window.ts.',
  },
  { pattern: /\bnew BrowserWindow\(/, but: ['electron/window.ts'], why: 'Windows are made there alone.' },
  {
    pattern: /\.openExternal\(/,
    but: ['electron/guard.ts'],
    why: 'Links leave after a question, and there alone.',
  },
  { pattern: /\.(?:openPath|showItemInFolder)\(/, but: ['electron/openFile.ts'], why: 'It opens copies.' },
  {
    pattern:
      /\.(?:executeJavaScript\w*|insertCSS|loadFile|setAsDefaultProtocolClient|removeAsDefaultProtocolClient)\(/,
    why: 'Pages come with the program and are not written into.',
  },
  { pattern: /\beval\(|\bnew Function\(|\bdangerouslySetInnerHTML\b/, why: 'No text becomes code.' },
  {
    pattern:
      /certificate-error|setCertificateVerifyProc|NODE_TLS_REJECT_UNAUTHORIZED|rejectUnauthorized: false/,
    why: 'A certificate that is not right is refused.',
  },
  {
    pattern: /\bcommandLine\b|\.setProxy\(|\bcrashReporter\b/,
    why: 'Chromium runs as it is, and reports to nobody.',
  },
  { pattern: /\bipcMain\.(?:on|once|handle\w*)\(/, but: ['electron/ipc.ts'], why: 'It looks who sends.' },
  { pattern: /\bcontextBridge\.|\bipcRenderer\./, but: ['electron/preload.ts'], why: 'There is one bridge.' },
];

/** One line for each place that breaks a rule. */
export const exposedIn = (sources: readonly Source[]): string[] =>
  sources.flatMap((source) =>
    bans
      .filter(({ pattern, but = [] }) => !but.includes(source.file) && pattern.test(codeOf(source)))
      .map(({ pattern, why }) => `${source.file}: ${pattern.exec(codeOf(source))?.[0]}. ${why}`),
  );

/** Each window is given the same rules, and there is none without them. */
export const unguardedWindows = (source: Source): number => {
  const code = codeOf(source);
  const made = code.match(/\bnew BrowserWindow\(/g)?.length ?? 0;
  const guarded =
    code.match(/webPreferences: (?:sandboxed|\{ \.\.\.sandboxed, preload: [^\n]+ \}),/g)?.length ?? 0;
  return made - guarded;
};

/** What must be there, each with what it looks like. */
export const duties: { file: string; says: RegExp; what: string }[] = [
  {
    file: 'electron/main.ts',
    says: /app\.enableSandbox\(\);\s+if \(app\.requestSingleInstanceLock\(\)\)/,
    what: 'sandbox before ready',
  },
  {
    file: 'electron/main.ts',
    says: /guardPages\([^]*servePages\([^]*showProgram\(/,
    what: 'guard before any page',
  },
  {
    file: 'electron/guard.ts',
    says: /setPermissionRequestHandler\(\(.*\) => decide\(false\)\)/,
    what: 'permissions asked for',
  },
  {
    file: 'electron/guard.ts',
    says: /setPermissionCheckHandler\(\(\) => false\)/,
    what: 'permissions looked up',
  },
  { file: 'electron/guard.ts', says: /setDevicePermissionHandler\(\(\) => false\)/, what: 'devices' },
  {
    file: 'electron/guard.ts',
    says: /'will-attach-webview', \(event\) => event\.preventDefault\(\)/,
    what: 'webviews',
  },
  {
    file: 'electron/guard.ts',
    says: /'will-navigate'[^]*'will-redirect'[^]*'will-frame-navigate'/,
    what: 'navigation',
  },
  {
    file: 'electron/guard.ts',
    says: /setWindowOpenHandler\([^]*return \{ action: 'deny' \}/,
    what: 'new windows',
  },
  {
    file: 'electron/guard.ts',
    says: /showMessageBox[^]*if \(response !== 0\) return;[^]*openExternal/,
    what: 'links',
  },
  {
    file: 'electron/crashes.ts',
    says: /'render-process-gone'[^]*'child-process-gone'[^]*'unresponsive'/,
    what: 'crashes',
  },
  { file: 'electron/ipc.ts', says: /if \(!isOwn\(event\.senderFrame\?\.url \?\? ''\)\)/, what: 'who sends' },
];

/** Which process is whose: a page's side never meets Node, and the preload only Electron. */
export const importsOfPreload = (source: Source): string[] =>
  importsOf(source).filter((name) => name !== 'electron' && name !== 'shared/bridge.ts');
