import { Injectable, NotFoundException } from '@nestjs/common'

@Injectable()
export class ⟦Entity⟧sService {
  private readonly rows = [{ id: '1', title: 'First ⟦entity⟧' }]

  list() {
    return this.rows
  }

  read(id: string) {
    const row = this.rows.find((one) => one.id === id)
    if (!row) throw new NotFoundException()
    return row
  }
}
