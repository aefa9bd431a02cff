/** A theme as a page in VS Code sees it: the class of its body, and variables for its colours. */
export interface Theme {
  readonly name: string;
  readonly kind: string;
  readonly colours: Readonly<Record<string, string>>;
}

/** The colours of VS Code's own themes that the preview uses. */
export const themes: readonly Theme[] = [
  {
    name: 'light',
    kind: 'vscode-light',
    colours: {
      'editor-foreground': '#3b3b3b',
      'editor-background': '#ffffff',
      'sideBar-background': '#f8f8f8',
      descriptionForeground: '#3b3b3b',
      'editorError-foreground': '#e51400',
      'editorWarning-foreground': '#bf8803',
      'editorInfo-foreground': '#1a85ff',
      focusBorder: '#005fb8',
      'button-secondaryForeground': '#3b3b3b',
      'button-secondaryBackground': '#e5e5e5',
      'panel-border': '#e5e5e5',
    },
  },
  {
    name: 'dark',
    kind: 'vscode-dark',
    colours: {
      'editor-foreground': '#cccccc',
      'editor-background': '#1f1f1f',
      'sideBar-background': '#181818',
      descriptionForeground: '#9d9d9d',
      'editorError-foreground': '#f14c4c',
      'editorWarning-foreground': '#cca700',
      'editorInfo-foreground': '#3794ff',
      focusBorder: '#0078d4',
      'button-secondaryForeground': '#cccccc',
      'button-secondaryBackground': '#313131',
      'panel-border': '#2b2b2b',
    },
  },
  {
    name: 'high contrast',
    kind: 'vscode-high-contrast',
    colours: {
      'editor-foreground': '#ffffff',
      'editor-background': '#000000',
      'sideBar-background': '#000000',
      descriptionForeground: 'rgba(255, 255, 255, 0.7)',
      'editorError-foreground': '#f48771',
      'editorWarning-foreground': '#ffd370',
      'editorInfo-foreground': '#3794ff',
      focusBorder: '#f38518',
      contrastBorder: '#6fc3df',
      contrastActiveBorder: '#f38518',
      'button-border': '#6fc3df',
      'button-secondaryForeground': '#ffffff',
      'panel-border': '#6fc3df',
    },
  },
  {
    name: 'high contrast, light',
    kind: 'vscode-high-contrast-light',
    colours: {
      'editor-foreground': '#292929',
      'editor-background': '#ffffff',
      'sideBar-background': '#ffffff',
      descriptionForeground: 'rgba(41, 41, 41, 0.7)',
      'editorError-foreground': '#b5200d',
      'editorWarning-foreground': '#895503',
      'editorInfo-foreground': '#1a85ff',
      focusBorder: '#006bbd',
      contrastBorder: '#0f4a85',
      contrastActiveBorder: '#006bbd',
      'button-border': '#0f4a85',
      'button-secondaryForeground': '#292929',
      'panel-border': '#0f4a85',
    },
  },
];
