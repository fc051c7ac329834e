/** One decimal is finer than any screen shows and keeps the picture's bytes the same everywhere. */
export const round = (value: number) => Math.round(value * 10) / 10;
