import * as React from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { DisplayMode } from '@microsoft/sp-core-library';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { serviceReader } from '../../client/reader';
import { serviceClient, type ServiceClient } from '../../client/service';
import { createPageClient } from '../../register/client/sharepoint-client';
import { RegionalRisk } from './components/RegionalRisk';
import { Themed } from './components/Themed';
import { createPageQueries, type PageQueries } from './hooks/page-queries';
import { browserHost, type Host } from './host';
import { personIdOf } from './person-id';
import { propertyPane } from './property-pane';
import { serviceAddress } from './service-address';
import { SECTIONS, type Section } from './state/view';
import type { TeamsTheme } from './teams-themes';

export interface RegionalRiskProperties {
  serviceUrl: string;
  serviceResource: string;
  /** The site of the register. Empty, or absent from a page of an earlier release: the site of the page. */
  siteUrl?: string;
  /** Empty: each person’s own. */
  region: string;
  /** Which sections are shown; those not named are. */
  sections?: { readonly [S in Section]?: boolean };
}

const now = (): string => new Date().toISOString();

export default class RegionalRiskWebPart extends BaseClientSideWebPart<RegionalRiskProperties> {
  private theme: IReadonlyTheme | undefined;
  private teamsTheme: TeamsTheme | undefined;
  private host: Host = browserHost;
  private queries: PageQueries | undefined;
  private service: ServiceClient | undefined;

  protected async onInit(): Promise<void> {
    await this.openHost();
    this.openService();
  }

  protected onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
  }

  protected onPropertyPaneFieldChanged(): void {
    this.openService();
  }

  public render(): void {
    if (!this.queries) return;
    const view = React.createElement(RegionalRisk, {
      queries: this.queries,
      host: this.host,
      personId: personIdOf(this.context.pageContext.legacyPageContext),
      service: this.service,
      region: this.properties.region,
      leftOut: SECTIONS.filter((section) => this.properties.sections?.[section] === false),
      onConfigure: this.displayMode === DisplayMode.Edit ? () => this.context.propertyPane.open() : undefined,
      now
    });
    render(React.createElement(Themed, { theme: this.theme, teams: this.teamsTheme }, view), this.domElement);
  }

  private async openHost(): Promise<void> {
    const teams = this.context.sdks.microsoftTeams?.teamsJs;
    if (!teams) return;
    const { addressFrom, joinTeams } = await import(/* webpackChunkName: 'teams' */ './teams');
    const joined = await joinTeams(teams, browserHost, (theme) => {
      this.teamsTheme = theme;
      this.render();
    });
    this.host = joined.host;
    this.teamsTheme = joined.theme;
    window.history.replaceState(window.history.state, '', addressFrom(joined.subPage, new URL(window.location.href)));
  }

  /** Reads rows from the site, and what else there is from the service, if the page has one. */
  private openService(): void {
    const baseUrl = serviceAddress(this.properties.serviceUrl);
    const place =
      baseUrl === undefined || !this.properties.serviceResource ? undefined : { baseUrl, token: this.token };
    this.service = place && serviceClient(place);
    // A tab in a channel runs in the site of its team: then the properties say which site the register is on.
    const siteUrl = this.properties.siteUrl || this.context.pageContext.web.absoluteUrl;
    this.queries = createPageQueries(createPageClient(this.context, siteUrl), place && serviceReader(place), siteUrl);
  }

  private readonly token = async (): Promise<string> => {
    const provider = await this.context.aadTokenProviderFactory.getTokenProvider();
    return provider.getToken(this.properties.serviceResource);
  };

  protected onDispose(): void {
    unmountComponentAtNode(this.domElement);
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return propertyPane();
  }
}
