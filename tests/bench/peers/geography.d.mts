/** GeoJSON of the countries, and what a projection of them is fitted to. */
export function geographyOf(codes: Map<string, string>): { features: object[]; sphere: object };
