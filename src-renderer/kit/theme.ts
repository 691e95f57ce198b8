import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** 墨青, the one accent. */
const ink: MantineColorsTuple = [
  '#eef5f6',
  '#dbe9eb',
  '#b6d1d6',
  '#8cb7bf',
  '#669ca7',
  '#477f8b',
  '#2f6874',
  '#225560',
  '#1a444d',
  '#12333a',
];

/** Neutral darks with a breath of the accent; [7] is the page, [6] a raised surface, [4] a line, [0] text. */
const dark: MantineColorsTuple = [
  '#dde2e3',
  '#b9c1c3',
  '#8f999c',
  '#667174',
  '#3d474a',
  '#323b3e',
  '#262e31',
  '#1b2224',
  '#151b1d',
  '#0f1415',
];

/** Red is for heads of official papers and real danger. */
const red: MantineColorsTuple = [
  '#fbefed',
  '#f3d9d5',
  '#e8b4ac',
  '#dd8d81',
  '#d36b5c',
  '#c85243',
  '#b53d2f',
  '#983226',
  '#7c2a21',
  '#5e211b',
];

const fontFamily =
  '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif';

export const theme = createTheme({
  colors: { ink, dark, red },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 5 },
  black: '#1c2527',
  fontFamily,
  fontFamilyMonospace: '"Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  headings: { fontFamily, fontWeight: '600' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // Help stands below, so that inputs side by side stay in line.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    // What is typed must not be kept by the browser: it may be somebody's number.
    TextInput: { defaultProps: { autoComplete: 'off' } },
    Textarea: { defaultProps: { autoComplete: 'off' } },
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
        closeButtonProps: { 'aria-label': '关闭' },
      },
    },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, multiline: true, maw: 320 } },
    Notification: { defaultProps: { withBorder: true } },
    Menu: { defaultProps: { shadow: 'sm', transitionProps: { duration: 80 } } },
    Select: { defaultProps: { checkIconPosition: 'right', nothingFoundMessage: '没有找到' } },
  },
});

/** Surfaces and lines by name, so that pages never choose greys themselves. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#5b686b',
    '--mantine-color-default-border': '#cfd6d8',
    '--mantine-color-placeholder': '#717d80',
    '--desk': '#f3f5f5',
    '--sheet': '#ffffff',
    '--head': '#f0f3f3',
    '--line': '#dfe4e5',
    '--hover': '#f1f6f6',
    '--picked': '#e3eff1',
    '--accent': '#225560',
    '--good': '#2b6e4b',
    '--warn': '#8a5a00',
    '--warn-wash': '#fbf3df',
    '--bad': '#a33629',
    '--mantine-color-error': '#a33629',
    '--bad-wash': '#fbefed',
    '--good-wash': '#e9f4ee',
  },
  dark: {
    '--mantine-color-dimmed': '#97a2a5',
    '--mantine-color-placeholder': '#859093',
    '--mantine-color-default-border': '#3d474a',
    '--desk': '#151b1d',
    '--sheet': '#1b2224',
    '--head': '#20282b',
    '--line': '#2e373a',
    '--hover': '#222b2e',
    '--picked': '#1f3a40',
    '--accent': '#8cb7bf',
    '--good': '#7fc4a0',
    '--warn': '#e0b45e',
    '--warn-wash': '#35301f',
    '--bad': '#e8938a',
    '--mantine-color-error': '#e8938a',
    '--bad-wash': '#3a2623',
    '--good-wash': '#20342b',
  },
});
