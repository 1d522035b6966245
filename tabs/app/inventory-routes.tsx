import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { useHost } from './host.ts'
import { Nowhere } from './nowhere.tsx'

const Inventory = lazy(() =>
  import('../features/inventory/inventory.tsx').then((module) => ({ default: module.Inventory })),
)
const AssetPage = lazy(() =>
  import('../features/inventory/asset.tsx').then((module) => ({ default: module.AssetPage })),
)
const LabelPage = lazy(() =>
  import('../features/inventory/asset.tsx').then((module) => ({ default: module.LabelPage })),
)
const WriteAsset = lazy(() =>
  import('../features/inventory/write-asset.tsx').then((module) => ({ default: module.WriteAsset })),
)
const ImportAssets = lazy(() =>
  import('../features/inventory/import-assets.tsx').then((module) => ({ default: module.ImportAssets })),
)
const InventoryNumbers = lazy(() =>
  import('../features/inventory-numbers/numbers.tsx').then((module) => ({
    default: module.InventoryNumbers,
  })),
)
const Purchases = lazy(() =>
  import('../features/purchases/purchases.tsx').then((module) => ({ default: module.Purchases })),
)
const NewPurchase = lazy(() =>
  import('../features/purchases/edit.tsx').then((module) => ({ default: module.NewPurchase })),
)
const PurchasePage = lazy(() =>
  import('../features/purchases/purchase.tsx').then((module) => ({ default: module.PurchasePage })),
)
const Software = lazy(() =>
  import('../features/software/software.tsx').then((module) => ({ default: module.Software })),
)
const LicencePage = lazy(() =>
  import('../features/software/licence.tsx').then((module) => ({ default: module.LicencePage })),
)
const Stock = lazy(() => import('../features/stock/stock.tsx').then((module) => ({ default: module.Stock })))
const StockItem = lazy(() =>
  import('../features/stock/item.tsx').then((module) => ({ default: module.StockItem })),
)
const HandOverScreens = lazy(() =>
  import('../features/hand-overs/screens.tsx').then((module) => ({ default: module.HandOverScreens })),
)
const WriteOffs = lazy(() =>
  import('../features/inventory/write-offs.tsx').then((module) => ({ default: module.WriteOffs })),
)
const WriteOffPage = lazy(() =>
  import('../features/inventory/write-off.tsx').then((module) => ({ default: module.WriteOffPage })),
)
const Stocktakes = lazy(() =>
  import('../features/stocktakes/stocktakes.tsx').then((module) => ({ default: module.Stocktakes })),
)
const OpenStocktake = lazy(() =>
  import('../features/stocktakes/open-stocktake.tsx').then((module) => ({ default: module.OpenStocktake })),
)
const StocktakePage = lazy(() =>
  import('../features/stocktakes/stocktake.tsx').then((module) => ({ default: module.StocktakePage })),
)
const ScanPage = lazy(() =>
  import('../features/stocktakes/scan.tsx').then((module) => ({ default: module.ScanPage })),
)
const ConfirmMine = lazy(() =>
  import('../features/stocktakes/mine.tsx').then((module) => ({ default: module.ConfirmMine })),
)
const RoomLabel = lazy(() =>
  import('../features/stocktakes/room-label.tsx').then((module) => ({ default: module.RoomLabel })),
)

/** The addresses of everything about things. They are read once the first of them is opened, not with the first screen. */
export function InventoryRoutes() {
  const { scanCode, inTeams } = useHost()
  return (
    <Switch>
      <Route path="/inventory">
        <Inventory />
      </Route>
      <Route path="/inventory/import">
        <ImportAssets />
      </Route>
      <Route path="/inventory/numbers">
        <InventoryNumbers />
      </Route>
      <Route path="/inventory/write/:id?">{({ id }) => <WriteAsset key={id} id={id} />}</Route>
      <Route path="/inventory/:id">{({ id }) => <AssetPage key={id} id={id} />}</Route>
      <Route path="/hand-overs/*?">
        <HandOverScreens scanCode={inTeams ? scanCode : null} />
      </Route>
      <Route path="/purchases">
        <Purchases />
      </Route>
      <Route path="/purchases/new">
        <NewPurchase />
      </Route>
      <Route path="/purchases/:id">{({ id }) => <PurchasePage key={id} id={id} />}</Route>
      <Route path="/software">
        <Software />
      </Route>
      <Route path="/software/:id">{({ id }) => <LicencePage key={id} id={id} />}</Route>
      <Route path="/stock">
        <Stock />
      </Route>
      <Route path="/stock/:id">{({ id }) => <StockItem key={id} id={id} />}</Route>
      <Route path="/write-offs">
        <WriteOffs />
      </Route>
      <Route path="/write-offs/:id">{({ id }) => <WriteOffPage key={id} id={id} />}</Route>
      <Route path="/stocktakes">
        <Stocktakes />
      </Route>
      <Route path="/stocktakes/new">
        <OpenStocktake />
      </Route>
      <Route path="/stocktakes/mine">
        <ConfirmMine />
      </Route>
      <Route path="/stocktakes/:id">{({ id }) => <StocktakePage key={id} id={id} />}</Route>
      <Route path="/stocktakes/:id/scan">
        {({ id }) => <ScanPage key={id} id={id} scanCode={inTeams ? scanCode : null} />}
      </Route>
      <Route path="/r/:code">{({ code }) => <RoomLabel code={code} />}</Route>
      <Route path="/i/:code">{({ code }) => <LabelPage code={code} />}</Route>
      <Route>
        <Nowhere />
      </Route>
    </Switch>
  )
}
