const more = (): unknown => process.stdout.write('x'.repeat(1024 * 1024), more);
more();
