import { Module } from '@nestjs/common'
import { ConfigModule } from '@nestjs/config'
import { ⟦Entity⟧sModule } from './⟦entity⟧s/⟦entity⟧s.module'

@Module({ imports: [ConfigModule.forRoot({ isGlobal: true }), ⟦Entity⟧sModule] })
export class AppModule {}
