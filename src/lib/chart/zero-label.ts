/** Zero needs no label on its axis: it is where the axis stands. */
export const isZero = (label: string) => /^0%?$/.test(label);
