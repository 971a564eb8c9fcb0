// Loaded before Next: when the launcher dies without a word, the server ends too, and frees the port.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
