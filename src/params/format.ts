import { fileFormats } from '../lib/publish/formats';

export const match = (param: string) => (fileFormats as readonly string[]).includes(param);
