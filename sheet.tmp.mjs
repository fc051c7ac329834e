import { Resvg } from '@resvg/resvg-js';
import { readFileSync, writeFileSync } from 'node:fs';
const [,, out, w, h, c, ...files] = process.argv;
const W=Number(w),H=Number(h),cols=Number(c);
const rows=Math.ceil(files.length/cols);
const svg=`<svg xmlns="http://www.w3.org/2000/svg" width="${W*cols}" height="${H*rows}"><rect width="100%" height="100%" fill="#888"/>${files.map((f,i)=>`<image x="${(i%cols)*W}" y="${Math.floor(i/cols)*H}" width="${W-6}" height="${H-6}" href="data:image/png;base64,${readFileSync(f).toString('base64')}"/>`).join('')}</svg>`;
writeFileSync(out,new Resvg(svg).render().asPng());
