import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { packageFile, type PackageFile } from '../program-files';
import { ROBOTO } from './type/faces';

/** The program that draws SVG as PNG, in WebAssembly: it has no native part. */
const PAINTER: PackageFile = { package: '@resvg/resvg-wasm', path: 'index_bg.wasm' };

/** Twice its size, so that it is sharp in print. */
const SCALE = 2;

let ready: Promise<readonly Uint8Array[]> | undefined;

/** Starts the program once, and reads the fonts of the pictures. */
async function prepared(): Promise<readonly Uint8Array[]> {
  await initWasm(await readFile(packageFile(PAINTER)));
  return Promise.all([ROBOTO.files.normal, ROBOTO.files.bold].map((file) => readFile(packageFile(file))));
}

/** An SVG as a PNG on white, twice as wide and high. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const fontBuffers = [...(await (ready ??= prepared()))];
  const drawn = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: ROBOTO.name }
  }).render();
  const png = drawn.asPng();
  drawn.free();
  return png;
}
