/** English pages have no prefix, Korean ones stand under /ko. */
export const match = (param: string) => param === 'ko';
