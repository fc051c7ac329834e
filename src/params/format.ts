import { fileFormats } from '../lib/publish/links';

export const match = (param: string) => (fileFormats as readonly string[]).includes(param);
