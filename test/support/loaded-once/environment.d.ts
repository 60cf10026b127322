declare class ProcessEnvironment {
  constructor(given: { readonly projectConfig: object });
  teardown(): Promise<void>;
}
export = ProcessEnvironment;
