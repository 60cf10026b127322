import * as React from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { serviceClient, type ServiceClient } from '../../client/service';
import { openPageDoor } from '../../register/door';
import { RegionalRisk } from './components/RegionalRisk';
import { Themed } from './components/Themed';
import { readsOf, type Reads } from './hooks/reads';
import { personIdOf } from './person-id';
import { propertyPane } from './property-pane';
import { serviceAddress } from './service-address';

export interface RegionalRiskProperties {
  serviceUrl: string;
  serviceResource: string;
  region: string;
}

const now = (): string => new Date().toISOString();

export default class RegionalRiskWebPart extends BaseClientSideWebPart<RegionalRiskProperties> {
  private theme: IReadonlyTheme | undefined;
  private reads: Reads | undefined;
  private service: ServiceClient | undefined;

  protected onInit(): Promise<void> {
    this.reads = readsOf(openPageDoor(this.context));
    this.service = this.openService();
    return super.onInit();
  }

  protected onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
  }

  protected onPropertyPaneFieldChanged(): void {
    this.service = this.openService();
  }

  public render(): void {
    if (!this.reads) return;
    const view = React.createElement(RegionalRisk, {
      reads: this.reads,
      personId: personIdOf(this.context.pageContext.legacyPageContext),
      service: this.service,
      region: this.properties.region,
      now
    });
    render(React.createElement(Themed, { theme: this.theme }, view), this.domElement);
  }

  private openService(): ServiceClient | undefined {
    const baseUrl = serviceAddress(this.properties.serviceUrl);
    return baseUrl === undefined || !this.properties.serviceResource ? undefined : serviceClient({ baseUrl, token: this.token });
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
