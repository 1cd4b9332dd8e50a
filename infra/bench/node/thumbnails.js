// What the thumbnail function makes of a photo, by sharp: decode once, 1280 from the source, 320 from those pixels.
// Prints the milliseconds of each round.
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import sharp from 'sharp';

sharp.concurrency(1);
sharp.cache(false);

const [, , file, rounds] = process.argv;
const original = await readFile(file);

async function render() {
    const medium = await sharp(original)
        .rotate()
        .flatten({ background: '#ffffff' })
        .resize(1280, 1280, { fit: 'inside', withoutEnlargement: true })
        .raw()
        .toBuffer({ resolveWithObject: true });
    const pixels = () => sharp(medium.data, { raw: medium.info });
    return Promise.all([
        pixels().jpeg({ quality: 80 }).toBuffer(),
        pixels().resize(320, 320, { fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 80 }).toBuffer(),
    ]);
}

const times = [];
for (let round = 0; round < Number(rounds); round++) {
    const began = performance.now();
    const [medium, thumb] = await render();
    times.push(performance.now() - began);
    if (medium.length === 0 || thumb.length === 0) {
        throw new Error('no picture');
    }
}
console.log(`times ${times.map((ms) => ms.toFixed(3)).join(' ')}`);
