/** The languages in which the atlas speaks; files and embeds choose one with `lang=`. */
export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

/** A text in every language of the atlas. */
export type Localized = Record<Language, string>;
