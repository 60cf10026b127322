// Memory beyond the heap, which no flag of Node limits.
const held: Buffer[] = [];
setInterval(() => held.push(Buffer.alloc(64 * 1024 * 1024, 1)), 5);
