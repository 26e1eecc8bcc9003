import { Module } from '@nestjs/common'
import { ⟦Entity⟧sController } from './⟦entity⟧s.controller'
import { ⟦Entity⟧sService } from './⟦entity⟧s.service'
import { ProfileProvider } from './profile.provider'

@Module({ controllers: [⟦Entity⟧sController], providers: [⟦Entity⟧sService, ProfileProvider] })
export class ⟦Entity⟧sModule {}
