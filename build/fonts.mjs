import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const google = (name, folder, file) => join(root, 'node_modules/@expo-google-fonts', name, folder, file);
const own = (file) => join(root, 'resources/fonts', file);

/**
 * The free fonts that are shipped: `from` is where the file lies in the checkout, `to` its name in the built `fonts`
 * folder. File names are the same on both sides, so the documents process also finds them in the source folders.
 */
export const fonts = [
  {
    role: 'song',
    from: google('noto-serif-sc', '400Regular', 'NotoSerifSC_400Regular.ttf'),
    to: 'NotoSerifSC_400Regular.ttf',
  },
  { role: 'title', from: google('noto-serif-sc', '700Bold', 'NotoSerifSC_700Bold.ttf'), to: 'NotoSerifSC_700Bold.ttf' },
  {
    role: 'plain',
    from: google('noto-sans-sc', '400Regular', 'NotoSansSC_400Regular.ttf'),
    to: 'NotoSansSC_400Regular.ttf',
  },
  { role: 'hei', from: google('noto-sans-sc', '700Bold', 'NotoSansSC_700Bold.ttf'), to: 'NotoSansSC_700Bold.ttf' },
  { role: 'kai', from: own('LXGWWenKai-Regular.ttf'), to: 'LXGWWenKai-Regular.ttf' },
];

/** Licence texts that travel with them. */
export const fontLicences = [
  { from: google('noto-serif-sc', '.', 'LICENSE_FONT'), to: 'NotoSerifSC-OFL.txt' },
  { from: google('noto-sans-sc', '.', 'LICENSE_FONT'), to: 'NotoSansSC-OFL.txt' },
  { from: own('LXGWWenKai-OFL.txt'), to: 'LXGWWenKai-OFL.txt' },
];
