// Loaded before the service: every TLS connection goes to the cloud of the tests, whichever host it is for. The
// service is as it was released, and its certificates are checked as ever.
const tls = require('node:tls');
const connect = tls.connect;
tls.connect = (options, ...rest) =>
  connect(
    {
      ...options,
      socket: undefined,
      host: '127.0.0.1',
      port: Number(process.env.CLOUD_PORT),
      servername: options.servername || options.host
    },
    ...rest
  );
