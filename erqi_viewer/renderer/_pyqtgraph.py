"""The one door to pyqtgraph. Its types are in the stub beside this file: pyqtgraph has none."""

from erqi_viewer.renderer.pyqtgraph_import import import_pyqtgraph

_pyqtgraph = import_pyqtgraph()

AxisItem = _pyqtgraph.AxisItem
GraphicsObject = _pyqtgraph.GraphicsObject
GraphicsScene = _pyqtgraph.GraphicsScene
GraphicsView = _pyqtgraph.GraphicsView
GraphicsWidget = _pyqtgraph.GraphicsWidget
ViewBox = _pyqtgraph.ViewBox
