/** The endings under which a figure's view is served as a file. */
export const fileFormats = ['csv', 'json', 'svg', 'png', 'pdf'] as const;
export type FileFormat = (typeof fileFormats)[number];
